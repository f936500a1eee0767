/** What a panel is given and what it decides. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.panel;
