/** Reads scenario files: YAML with positions, its schema, dates, steps and their order. */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher.scenario.file;
