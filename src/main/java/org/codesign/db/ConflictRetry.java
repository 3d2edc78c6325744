package org.codesign.db;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.resilience.retry.MethodRetrySpec;
import org.springframework.resilience.retry.SimpleRetryInterceptor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction that MariaDB refused because another one was faster is run again as a whole, a few
 * times. This holds for every {@code @Transactional} method: what happens inside one may happen
 * twice, so it must touch nothing but the database; everything else waits for the event after the
 * commit.
 */
@Configuration(proxyBeanMethods = false)
class ConflictRetry {

  private static final Set<Integer> CONFLICTS =
      Set.of(
          1213, // deadlock, or a certification that failed at COMMIT in a cluster
          1205, // waited too long for a lock
          1020); // the row changed since this transaction read it

  private static final MethodRetrySpec SPEC =
      new MethodRetrySpec(
          ConflictRetry::shouldRetry,
          4,
          Duration.ofMillis(20),
          Duration.ofMillis(20),
          2.5,
          Duration.ofMillis(500));

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor conflictRetryAdvisor() {
    var onClass = new AnnotationMatchingPointcut(Transactional.class, true);
    var onMethod = AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class);
    var advisor =
        new DefaultPointcutAdvisor(
            new ComposablePointcut(onClass).union(onMethod), new SimpleRetryInterceptor(SPEC));
    advisor.setOrder(
        Ordered.LOWEST_PRECEDENCE - 1); // around the transaction, whose advice comes last
    return advisor;
  }

  /**
   * Only the outermost transaction can be repeated: within one, the server has already undone the
   * beginning.
   */
  private static boolean shouldRetry(Method method, Throwable failure) {
    return !TransactionSynchronizationManager.isActualTransactionActive() && isConflict(failure);
  }

  private static boolean isConflict(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal) {
        return CONFLICTS.contains(refusal.getErrorCode());
      }
    }
    return false;
  }
}
