// %% {"id": "throws", "metadata": {"tags": ["raises-exception"]}}
throw new IllegalStateException("meant");

// %% {"id": "goes-on"}
int a = 1;

// %% {"id": "does-not", "metadata": {"tags": ["raises-exception"]}}
int b = 1;
