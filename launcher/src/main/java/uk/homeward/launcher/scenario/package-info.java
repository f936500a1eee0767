/** Runs whole cases written as data against a running system, and says what came of each step. */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher.scenario;
