/**
 * How an act gets from a request or an automation to its aggregate, judged and enveloped on the
 * way.
 */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.acting;
