package dev.praxis.core;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Logs into one file a day in the data folder, kept for two weeks and never more than 20 MB, and
/// never to standard output. Logback finds this class by its service file. Several programs may
/// write the same file: it is only ever appended to.
public final class LogFile extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    context.getStatusManager().add(new NopStatusListener()); // else it tells its troubles on stdout
    var appender = new LateFile(DataFolder.ofThisUser().logs());
    appender.setContext(context);
    appender.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /// Makes the file with the first message, so that a quiet run leaves nothing behind.
  private static final class LateFile extends AppenderBase<ILoggingEvent> {
    private final Path folder;
    private @Nullable RollingFileAppender<ILoggingEvent> file;

    LateFile(Path folder) {
      this.folder = folder;
    }

    @Override
    protected void append(ILoggingEvent event) { // called under the lock of this appender
      var opened = file;
      if (opened == null) {
        opened = open();
        file = opened;
      }
      opened.doAppend(event);
    }

    @Override
    public void stop() {
      if (file != null) {
        file.stop();
      }
      super.stop();
    }

    private RollingFileAppender<ILoggingEvent> open() {
      var encoder = new PatternLayoutEncoder();
      encoder.setContext(context);
      encoder.setPattern("%d{ISO8601} %-5level [%thread] %logger{30} - %msg%n%ex");
      encoder.start();

      var opened = new RollingFileAppender<ILoggingEvent>();
      opened.setContext(context);
      opened.setEncoder(encoder);
      var daily = new TimeBasedRollingPolicy<ILoggingEvent>();
      daily.setContext(context);
      daily.setParent(opened);
      daily.setFileNamePattern(folder + "/praxis-%d{yyyy-MM-dd}.log");
      daily.setMaxHistory(14);
      daily.setTotalSizeCap(new FileSize(20 * FileSize.MB_COEFFICIENT));
      daily.start();
      opened.setRollingPolicy(daily);
      opened.start();
      return opened;
    }
  }
}
