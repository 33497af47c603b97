-- All tags of a resource in one row, a JSON object, so that the row's lock guards their number.
CREATE TABLE resource_tags (
    resource_arn VARCHAR(256) NOT NULL PRIMARY KEY,
    tags         TEXT         NOT NULL
);
