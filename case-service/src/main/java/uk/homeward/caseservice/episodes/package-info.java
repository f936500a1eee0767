/** A child's episodes as the national return wants them. */
@org.jspecify.annotations.NullMarked
package uk.homeward.caseservice.episodes;
