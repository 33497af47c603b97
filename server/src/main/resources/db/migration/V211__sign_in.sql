-- Sessions of signed-in workers. Only the SHA-256 of a token is kept, so that who reads this table
-- cannot use a session. ends_at is the earlier of the idle and the absolute end.
CREATE TABLE portal_session (
    token_hash   VARCHAR(64) NOT NULL PRIMARY KEY,
    worker_id    VARCHAR(36) NOT NULL REFERENCES worker (id),
    created_at   BIGINT      NOT NULL,
    last_seen_at BIGINT      NOT NULL,
    ends_at      BIGINT      NOT NULL
);

CREATE INDEX portal_session_by_worker ON portal_session (worker_id);
CREATE INDEX portal_session_by_end ON portal_session (ends_at);

-- Wrong passwords that count against a username or an address.
CREATE TABLE sign_in_guess (
    guess_key     TEXT    NOT NULL PRIMARY KEY,
    guesses       INTEGER NOT NULL,
    blocked_until BIGINT  NOT NULL,
    forgotten_at  BIGINT  NOT NULL
);

CREATE INDEX sign_in_guess_by_end ON sign_in_guess (forgotten_at);
