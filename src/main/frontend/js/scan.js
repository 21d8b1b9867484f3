// The page on which a room is counted.
