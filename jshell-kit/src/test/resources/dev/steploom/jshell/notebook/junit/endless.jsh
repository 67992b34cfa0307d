// %%
while (true) {}
