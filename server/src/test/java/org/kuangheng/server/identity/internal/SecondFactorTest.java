package org.kuangheng.server.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** Who decides or administers shows a second factor. */
final class SecondFactorTest {
  private final RunningServer server = RunningServer.shared();

  @ParameterizedTest(name = "at {0} s the code is {1}")
  @CsvSource({
    "59,94287082",
    "1111111109,07081804",
    "1111111111,14050471",
    "1234567890,89005924",
    "2000000000,69279037",
    "20000000000,65353130"
  })
  void agreesWithTheVectorsOfRfc6238(long seconds, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Totp.code(secret, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
    assertThat(Totp.bytes(Totp.base32(secret))).isEqualTo(secret);
    assertThat(Totp.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void aDeciderEnrolsBeforeAnythingElseAndACodeIsGoodOnce() {
    RealAccount leader = RealAccount.of(server, Role.CITY_LEADER, "city");
    assertThat(leader.client().get("/api/session").json().path("duties").get(0).asString())
        .isEqualTo("ENROL_SECOND_FACTOR");
    String secret = leader.enrol();
    var session = leader.client().get("/api/session").expect(200).json();
    assertThat(session.path("duties").isEmpty()).isTrue();
    assertThat(session.path("secondFactor").asString()).isEqualTo("ENROLLED");

    ApiClient other = leader.another();
    assertThat(other.signIn(leader.login(), leader.password(), null).expect(401).code())
        .isEqualTo("SECOND_FACTOR_REQUIRED");
    String code = RealAccount.code(secret, 1);
    other.signIn(leader.login(), leader.password(), code).expect(200);
    assertThat(leader.another().signIn(leader.login(), leader.password(), code).code())
        .as("the same code again")
        .isEqualTo("SIGN_IN_REFUSED");
    assertThat(leader.another().signIn(leader.login(), leader.password(), "000000").status())
        .isIn(401, 429);
  }

  @Test
  void aRecoveryCodeOpensOnceAndAnEnrolledFactorIsNotReplaced() {
    RealAccount office = RealAccount.of(server, Role.COUNTY_OFFICE, "county:140801");
    String secret =
        office
            .client()
            .post("/api/second-factor", null)
            .expect(200)
            .json()
            .path("secret")
            .asString();
    var codes =
        office
            .client()
            .put("/api/second-factor", Map.of("code", RealAccount.code(secret, 0)))
            .expect(200)
            .json()
            .path("recoveryCodes");
    assertThat(codes.size()).isEqualTo(10);
    String recovery = codes.get(3).asString();
    office.another().signIn(office.login(), office.password(), recovery).expect(200);
    office.another().signIn(office.login(), office.password(), recovery).expect(401);
    assertThat(office.client().post("/api/second-factor", null).expect(409).code())
        .isEqualTo("SECOND_FACTOR_ENROLLED");
  }

  @Test
  void aRemovedFactorMustBeEnrolledAnew() {
    RealAccount leader = RealAccount.of(server, Role.CITY_LEADER, "city");
    leader.enrol();
    ApiClient.as(Role.SECURITY_ADMIN)
        .delete("/api/accounts/" + leader.id() + "/second-factor")
        .expect(200);
    leader.client().get("/api/session").expect(401);
    var session =
        leader.another().signIn(leader.login(), leader.password(), null).expect(200).json();
    assertThat(session.path("duties").get(0).asString()).isEqualTo("ENROL_SECOND_FACTOR");
  }
}
