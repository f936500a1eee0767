/** Stays at home that are longer than a council allows without approval. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.stay;
