using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Npgsql;

namespace Konexio.Benchmarks.Floor;

/// <summary>
/// What the API is measured against: the same SQL with the same durability by the shortest way, and nothing else. No
/// token, no rule, no problem document, no row security; where the API seals, it stores random bytes of the same length.
/// </summary>
internal static class FloorServer
{
    public static async Task Run(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddPersonalData(builder.Configuration);
        await using var app = builder.Build();
        await using var source = NpgsqlDataSource.Create(ConnectionString(builder.Configuration));
        var submit = new FloorSubmit(source, await SealedSizes.Read(source));
        var lists = new FloorLists(source, app.Services.GetRequiredService<PersonalDataVault>());
        app.MapPost("/v1/referrals", submit.Answer);
        app.MapGet("/v1/referrals", lists.AnswerPartner);
        app.MapGet("/v1/staff/referrals", lists.AnswerStaff);
        app.MapGet("/v1/certificates/{code}", new FloorVerification(source, app.Services.GetRequiredService<PersonalDataVault>()).Answer);
        app.MapGet("/health/ready", http => http.Response.WriteAsync("ready", http.RequestAborted));
        await app.RunAsync();
    }

    // The pool and the prepared statements are those of the API.
    private static string ConnectionString(IConfiguration configuration) =>
        new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Konexio"))
        {
            MaxPoolSize = 8,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
        }.ConnectionString;
}

/// <summary>How long the API's sealed values are, read from a referral that it took in.</summary>
internal sealed record SealedSizes(int WrappedKey, int GivenName, int FamilyName, int Person, int Referral)
{
    public static async Task<SealedSizes> Read(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            select octet_length(k.wrapped_key), octet_length(p.given_name_sealed), octet_length(p.family_name_sealed), octet_length(p.details_sealed),
                octet_length(r.details_sealed)
            from enrolment.referrals r join enrolment.people p on p.id = r.person_id join enrolment.person_keys k on k.person_id = p.id
            where p.details_sealed is not null and r.details_sealed is not null order by r.id desc limit 1
            """, connection);
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync()
            ? new SealedSizes(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4))
            : new SealedSizes(61, 36, 41, 250, 150);
    }
}
