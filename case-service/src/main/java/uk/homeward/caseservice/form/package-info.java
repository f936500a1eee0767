/** The form that holds the whole pathway of a child. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.form;
