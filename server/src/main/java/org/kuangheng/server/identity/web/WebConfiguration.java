package org.kuangheng.server.identity.web;

import java.util.List;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.OperatorMaps;
import org.kuangheng.server.api.ProblemCode;
import org.kuangheng.server.api.ProblemWriter;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.internal.IdentityProblem;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the wall is built into Spring. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SignedIn.class);
  }

  private final AccessCheck access;
  private final CallerArgument caller;

  WebConfiguration(AccessCheck access, CallerArgument caller) {
    this.access = access;
    this.caller = caller;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(access).addPathPatterns("/api/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(caller);
  }

  @Bean
  SecurityFilterChain wall(
      HttpSecurity http, Filters filters, SingleSignOn singleSignOn, ProblemWriter problems) {
    singleSignOn.addTo(http);
    return http.csrf(
            csrf ->
                csrf.spa()
                    .ignoringRequestMatchers(Recognition::byToken)
                    .ignoringRequestMatchers("/log/cosignatures"))
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .addFilterBefore(filters.limit(), CsrfFilter.class)
        .addFilterAfter(filters.callers(), CsrfFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority("MANAGE_SYSTEM")
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(
                        (request, response, fault) ->
                            problems.write(
                                Refusal.of(ApiProblem.UNAUTHENTICATED, "session"),
                                request,
                                response))
                    .accessDeniedHandler(
                        (request, response, fault) -> {
                          ProblemCode code =
                              fault instanceof CsrfException
                                  ? IdentityProblem.CSRF_REFUSED
                                  : ApiProblem.FORBIDDEN;
                          problems.write(
                              Refusal.of(code, "request", "permission", "MANAGE_SYSTEM"),
                              request,
                              response);
                        }))
        .headers(headers -> Headers.write(headers, filters.maps()))
        .build();
  }

  /** The filters of the chain, and whence the headers let images come. */
  record Filters(BodyLimit limit, CallerFilter callers, OperatorMaps maps) {}

  @Bean
  Filters filters(BodyLimit limit, CallerFilter callers, OperatorMaps maps) {
    return new Filters(limit, callers, maps);
  }

  /** The filters belong to the chain above, not before and beside it. */
  @Bean
  FilterRegistrationBean<CallerFilter> callerFilterOnlyInTheChain(CallerFilter filter) {
    FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimitOnlyInTheChain(BodyLimit filter) {
    FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  /** Nobody signs in through Spring's own forms; without this it would make up a user. */
  @Bean
  UserDetailsService nobody() {
    return login -> {
      throw new UsernameNotFoundException("No account is kept here");
    };
  }

  @Bean
  DigestedSessions digestedSessions() {
    return new DigestedSessions(new DefaultCookieSerializer());
  }

  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgres() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /** A session's last use is written down twice a minute, not with every request. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastUseSeldomWritten() {
    return repository ->
        repository.setUpdateSessionQuery(
            """
            update spring_session s
            set session_id = n.id, last_access_time = n.used, max_inactive_interval = n.idle,
                expiry_time = n.expiry, principal_name = n.who
            from (select cast(? as char(36)) as id, cast(? as bigint) as used, cast(? as int) as idle,
                         cast(? as bigint) as expiry, cast(? as text) as who,
                         cast(? as char(36)) as key) n
            where s.primary_id = n.key
              and (s.last_access_time < n.used - 30000 or s.session_id <> n.id
                or s.max_inactive_interval <> n.idle or s.principal_name is distinct from n.who)""");
  }
}
