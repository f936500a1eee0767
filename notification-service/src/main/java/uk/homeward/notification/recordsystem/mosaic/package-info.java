/** Mosaic, the first record system behind the port, spoken to over HTTP. */
@org.jspecify.annotations.NullMarked
package uk.homeward.notification.recordsystem.mosaic;
