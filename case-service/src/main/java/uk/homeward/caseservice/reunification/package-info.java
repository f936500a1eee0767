/** The case: from the first thought of a return to its closing, one open case per child. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.reunification;
