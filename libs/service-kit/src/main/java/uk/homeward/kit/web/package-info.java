/** HTTP: who is asking, strict bodies, problems, paging, positions, API documents. */
@org.jspecify.annotations.NullMarked
package uk.homeward.kit.web;
