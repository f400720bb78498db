package debrief.signin.provider;

import debrief.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

interface ProviderSql {

  /** A provider without its rules. */
  record Row(
      String id,
      String name,
      String issuer,
      String clientId,
      boolean secretSet,
      List<String> scopes,
      @Nullable String groupsClaim,
      Role defaultRole,
      boolean onlyInvited,
      boolean linksAdministrators,
      @Nullable Instant provenAt,
      Instant createdAt,
      Instant updatedAt,
      int version) {

    /** With those of the rules that are its own. */
    Provider toProvider(List<RuleRow> rules) {
      return new Provider(
          id,
          name,
          issuer,
          clientId,
          secretSet,
          scopes,
          groupsClaim,
          rules.stream()
              .filter(rule -> rule.providerId().equals(id))
              .map(rule -> new GroupRule(rule.group(), rule.role(), rule.team()))
              .toList(),
          defaultRole,
          onlyInvited,
          linksAdministrators,
          provenAt,
          createdAt,
          updatedAt,
          version);
    }
  }

  /** A rule and whose it is. */
  record RuleRow(String providerId, String group, @Nullable Role role, @Nullable String team) {}

  /** A sealed secret and whose it is. */
  record SecretRow(String id, byte[] clientSecret) {}

  /** Whether passwords open anything. */
  record Setting(boolean passwords, int version) {}

  String COLUMNS =
      """
      select id, name, issuer, client_id, client_secret is not null as secret_set, scopes,
        groups_claim, default_role, only_invited, links_administrators, proven_at, created_at,
        updated_at, version
      from sign_in_provider
      """;

  @SqlQuery(COLUMNS + " order by created_at, id")
  List<Row> all();

  @SqlQuery(COLUMNS + " where id = :id")
  Optional<Row> find(@Bind("id") String id);

  @SqlQuery(COLUMNS + " where id = :id for update")
  Optional<Row> lock(@Bind("id") String id);

  @SqlQuery(
      """
      select provider_id, group_name as "group", role, team from sign_in_rule
      where :provider is null or provider_id = :provider order by provider_id, position
      """)
  List<RuleRow> rules(@Bind("provider") @Nullable String provider);

  @SqlQuery("select id, name from sign_in_provider order by created_at, id")
  List<Providers.Button> buttons();

  @SqlQuery("select id, client_secret from sign_in_provider where client_secret is not null")
  List<SecretRow> secrets();

  @SqlQuery(
      "select id, client_secret from sign_in_provider where id = :id and client_secret is not null")
  Optional<SecretRow> secret(@Bind("id") String id);

  /** Adds one; 0 when its id or its issuer is taken. */
  @SqlUpdate(
      """
      insert into sign_in_provider (id, name, issuer, client_id, client_secret, scopes,
        groups_claim, default_role, only_invited, links_administrators, created_at, updated_at)
      values (:id, :p.name, :p.issuer, :p.clientId, :secret, :p.scopes, :p.groupsClaim,
        :p.defaultRole, :p.onlyInvited, :p.linksAdministrators, :at, :at)
      on conflict do nothing
      """)
  int insert(
      @Bind("id") String id,
      @BindMethods("p") ProviderInput provider,
      @Bind("secret") byte @Nullable [] secret,
      @Bind("at") Instant at);

  @SqlUpdate(
      """
      update sign_in_provider set name = :p.name, client_id = :p.clientId, scopes = :p.scopes,
        groups_claim = :p.groupsClaim, default_role = :p.defaultRole,
        only_invited = :p.onlyInvited, links_administrators = :p.linksAdministrators,
        updated_at = :at, version = version + 1
      where id = :id
      """)
  void update(
      @Bind("id") String id, @BindMethods("p") ProviderInput provider, @Bind("at") Instant at);

  @SqlUpdate("update sign_in_provider set client_secret = :secret where id = :id")
  void setSecret(@Bind("id") String id, @Bind("secret") byte @Nullable [] secret);

  @SqlUpdate("delete from sign_in_rule where provider_id = :id")
  void clearRules(@Bind("id") String id);

  @SqlUpdate(
      """
      insert into sign_in_rule (provider_id, position, group_name, role, team)
      values (:id, :position, :r.group, :r.role, :r.team)
      """)
  void insertRule(
      @Bind("id") String id, @Bind("position") int position, @BindMethods("r") GroupRule rule);

  @SqlUpdate("delete from sign_in_provider where id = :id")
  void delete(@Bind("id") String id);

  @SqlUpdate("update sign_in_provider set proven_at = :at where id = :id")
  void proven(@Bind("id") String id, @Bind("at") Instant at);

  @SqlQuery("select passwords, version from sign_in_setting")
  Setting setting();

  @SqlQuery("select passwords, version from sign_in_setting for update")
  Setting lockSetting();

  @SqlUpdate("update sign_in_setting set passwords = :passwords, version = version + 1")
  void setPasswords(@Bind("passwords") boolean passwords);
}
