/**
 * A client of the public API that knows it only from the OpenAPI files and from what is answered.
 */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher.scenario.api;
