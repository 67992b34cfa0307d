// %% [markdown]
// # Nothing here
