var f = op("f", (Integer n) -> n + 1).withHooks(HookDefinition.onSuccess("h", context -> {}));
var j = job("j", () -> f.call(value(3)));
// expect output: 4
