/**
 * Messages to the people around a case: references and a template's word, never a word about a
 * family.
 */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification.notice;
