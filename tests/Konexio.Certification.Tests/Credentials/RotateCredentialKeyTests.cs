using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Credentials;

public sealed class RotateCredentialKeyTests(CertificationApp app)
{
    [Fact]
    public async Task After_a_rotation_new_credentials_bear_the_new_key_and_old_ones_still_verify()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");
        using var anybody = app.Anonymous();
        var verifier = new Verifier(anybody);
        var before = await verifier.Fetch(held.Path);

        var rotated = await app.As(Role.Administrator).Do("/v1/credential-keys/rotate").Gives(HttpStatusCode.OK);
        var after = await verifier.Fetch(held.Path);

        Kid(before).ShouldEndWith($"/v1/credential-keys/{rotated.Id("retiredId")}");
        Kid(after).ShouldEndWith($"/v1/credential-keys/{rotated.Id()}");
        (await verifier.Fault(before)).ShouldBeNull();
        (await verifier.Fault(after)).ShouldBeNull();
    }

    [Fact]
    public async Task A_retired_key_has_no_private_half_any_more()
    {
        var first = (await app.As(Role.Administrator).Do("/v1/credential-keys/rotate").Gives(HttpStatusCode.OK)).Id();
        (await Secrets(first)).ShouldBe(["1 1"]);

        await app.As(Role.Administrator).Do("/v1/credential-keys/rotate").Gives(HttpStatusCode.OK);

        (await Secrets(first)).ShouldBe(["0 0"]);
    }

    [Fact]
    public async Task Keys_change_one_after_the_other_and_one_alone_signs()
    {
        var administrator = app.As(Role.Administrator);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => administrator.Do("/v1/credential-keys/rotate").Gives(HttpStatusCode.OK)));

        (await app.Database.Query("select 1 from certification.signing_keys where retired_at is null and revoked_at is null")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Trainer)]
    public async Task Only_an_administrator_changes_keys(Role role) =>
        (await app.As(role).Do("/v1/credential-keys/rotate")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private static string Kid(string token) => Verifier.Header(token)["kid"]!.GetValue<string>();

    private Task<IReadOnlyList<string>> Secrets(Guid key) => app.Ask(
        "select count(private_sealed) || ' ' || (select count(*) from certification.person_keys where person_id = $1) from certification.signing_keys where id = $1", key);
}
