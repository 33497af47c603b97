-- The AI service whose response started a loop; null for loops that were started by hand.
ALTER TABLE human_loop ADD COLUMN request_source VARCHAR(32);
