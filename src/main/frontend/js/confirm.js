// The page on which somebody confirms what they hold.
