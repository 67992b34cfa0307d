-- An hour is a partition: its rows come and go together. Times are seconds since 1970.
CREATE TABLE IF NOT EXISTS hours (
  hour TEXT PRIMARY KEY,
  starts INTEGER NOT NULL,
  stories INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  rejects INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS stories (
  id INTEGER PRIMARY KEY,
  hour TEXT NOT NULL REFERENCES hours,
  author TEXT NOT NULL,
  time INTEGER NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  score INTEGER NOT NULL,
  comments INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS comments (
  id INTEGER PRIMARY KEY,
  hour TEXT NOT NULL REFERENCES hours,
  author TEXT NOT NULL,
  time INTEGER NOT NULL,
  parent INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS rejects (
  id INTEGER PRIMARY KEY,
  hour TEXT NOT NULL REFERENCES hours,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS hours_by_start ON hours (starts);
CREATE INDEX IF NOT EXISTS stories_by_hour ON stories (hour);
CREATE INDEX IF NOT EXISTS comments_by_hour ON comments (hour);
CREATE INDEX IF NOT EXISTS rejects_by_hour ON rejects (hour);
