// %% {"id": "one"}
int one = 1;

// %% Divide {"id": "divide"}
int zero = 0;
one / zero

// %% {"id": "next"}
int two = 2;

// %% {"id": "last"}
int three = 3;
