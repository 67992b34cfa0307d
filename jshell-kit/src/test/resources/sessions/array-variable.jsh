int[][] grid = {{1, 2}, {3, 4}};
grid[1][1] = 10;
var f = op("f", (Integer n) -> grid[0][0] + grid[1][1] + n);
var j = job("j", () -> f.call(value(3)));
// expect output: 14
