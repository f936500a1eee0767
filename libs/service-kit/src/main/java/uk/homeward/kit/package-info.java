/**
 * What every service needs around its slices: who acts, gates, refusals, the envelope, JSON,
 * replay. Knows no service.
 */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit;
