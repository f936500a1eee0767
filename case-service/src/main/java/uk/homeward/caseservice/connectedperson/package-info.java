/** Connected persons approved as carers for the time being, and what becomes of the approval. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.connectedperson;
