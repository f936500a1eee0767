/** The demonstration's sign-in: OpenID Connect for fictional people of every role. */
@org.jspecify.annotations.NullMarked
package uk.homeward.launcher.signin;
