package se.btloggbok;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts work in allocated bytes: the same number on every machine, however busy. */
public final class Work {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Work() {}

  /** Returns the bytes that a run allocates in this thread, once its classes are loaded. */
  public static long of(Runnable run) {
    run.run();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    run.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
