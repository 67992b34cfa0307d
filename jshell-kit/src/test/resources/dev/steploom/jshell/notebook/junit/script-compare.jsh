// %% {"id": "sum", "metadata": {"tags": ["compare"]}}
1 + 1
