package daybench.controllers.background;

import java.util.concurrent.Executor;

/**
 * The one thread that observable state is changed on. The window gives the toolkit's thread; a test
 * gives {@code Runnable::run}.
 */
@FunctionalInterface
public interface UiThread extends Executor {}
