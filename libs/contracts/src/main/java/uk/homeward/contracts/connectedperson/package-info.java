/** Approving a relative, friend or other connected person as a child's carer for the time being. */
@org.jspecify.annotations.NullMarked
package uk.homeward.contracts.connectedperson;
