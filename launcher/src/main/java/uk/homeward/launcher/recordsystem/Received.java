package uk.homeward.launcher.recordsystem;

import java.time.Instant;

/** An update as the record system has it, under its own id. */
record Received(String externalId, Instant at, Update update) {}
