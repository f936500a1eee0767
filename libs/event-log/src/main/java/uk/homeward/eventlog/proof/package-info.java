/** Proof that nobody changed the log: hashes, signed checkpoints and their verification. */
@org.jspecify.annotations.NullMarked
package uk.homeward.eventlog.proof;
