/** The one origin in front of the services: routes, the home page and the demonstration's clock. */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher.frontdoor;
