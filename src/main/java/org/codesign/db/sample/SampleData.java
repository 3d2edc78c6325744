package org.codesign.db.sample;

import java.time.Clock;
import javax.sql.DataSource;
import org.codesign.db.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * With {@code codesign.sample=true} an application without people is filled when it starts: after
 * the migrations, before everything else that has a life cycle, and so before the first request.
 */
@Component
@ConditionalOnProperty("codesign.sample")
class SampleData implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SampleData.class);

  private final JdbcClient db;
  private final SampleLoader loader;
  private final ApplicationEventPublisher events;
  private final PasswordEncoder encoder;
  private final SampleSize size;
  private final Clock clock;
  private boolean running;

  SampleData(
      DataSource dataSource,
      Home home,
      ApplicationEventPublisher events,
      PasswordEncoder encoder,
      SampleSize size,
      Clock clock) {
    this.db = JdbcClient.create(dataSource);
    this.loader = new SampleLoader(dataSource, home.folder().resolve("pictures"));
    this.events = events;
    this.encoder = encoder;
    this.size = size;
    this.clock = clock;
  }

  @Override
  public void start() {
    if (isEmpty()) {
      long begun = System.nanoTime();
      log.info("Making demonstration data: {}", size);
      loader.load(size, clock.instant(), encoder.encode(SampleAccounts.PASSWORD));
      events.publishEvent(new SampleDataLoaded(new SampleFiles()));
      log.info("Demonstration data is ready after {} ms", (System.nanoTime() - begun) / 1_000_000);
    }
    running = true;
  }

  private boolean isEmpty() {
    return db.sql("SELECT NOT EXISTS (SELECT 1 FROM identity_person)")
        .query(Boolean.class)
        .single();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
