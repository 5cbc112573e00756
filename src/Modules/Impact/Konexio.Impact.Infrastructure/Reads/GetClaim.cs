using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Grants;
using Konexio.Impact.Domain.Figures;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>A claim: what it is about, and what was measured.</summary>
public sealed record GetClaim(Guid Id) : IQuery<ClaimResponse>;

/// <summary>A claim.</summary>
public sealed record ClaimResponse : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>The indicator's code.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Of whom it speaks, in French.</summary>
    public string AboutFrench { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string AboutEnglish { get; init; } = "";

    public GrantScopeContent Scope { get; init; } = new();

    /// <summary>The first day of the period.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day of the period.</summary>
    public DateOnly Until { get; init; }

    public ClaimStatus Status { get; init; }

    /// <summary>What was measured; absent for a draft.</summary>
    public ClaimMeasurement? Measured { get; init; }

    public DateTimeOffset DraftedAt { get; init; }

    public DateTimeOffset? ComputedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Since when it is no longer public.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The claim that took its place.</summary>
    public Guid? SupersededBy { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public ClaimWithdrawalReason? Withdrawal { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }
}

/// <summary>What was measured, frozen.</summary>
/// <param name="IndicatorVersion">The version of the indicator.</param>
/// <param name="Numerator">What counts.</param>
/// <param name="Denominator">What it is a part of.</param>
/// <param name="Ratio">One divided by the other, to four places; absent where there is nothing to divide by.</param>
/// <param name="People">How many people stand behind it.</param>
/// <param name="SurveyCode">The survey, where it was asked in one.</param>
/// <param name="SurveyVersion">The version of the survey.</param>
/// <param name="QuestionCode">The question.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="ResponseRate">Answered by asked, to four places.</param>
/// <param name="LostToFollowUp">Of those who had answered at entry, how many did not answer this time.</param>
/// <param name="IntervalLower">The lower end of Wilson's 95 % interval.</param>
/// <param name="IntervalUpper">Its upper end.</param>
/// <param name="InputsHash">SHA-256 of the inputs.</param>
public sealed record ClaimMeasurement(
    int IndicatorVersion, long Numerator, long Denominator, decimal? Ratio, int People, string? SurveyCode, int? SurveyVersion, string? QuestionCode, int? Asked,
    decimal? ResponseRate, int? LostToFollowUp, decimal? IntervalLower, decimal? IntervalUpper, string InputsHash)
{
    internal static ClaimMeasurement Of(Measurement measured)
    {
        WilsonInterval? interval = measured.Interval;
        return new ClaimMeasurement(
            measured.IndicatorVersion, measured.Numerator, measured.Denominator, measured.Ratio, measured.People, measured.Survey?.SurveyCode, measured.Survey?.SurveyVersion,
            measured.Survey?.QuestionCode, measured.Survey?.Asked, measured.ResponseRate, measured.Survey?.LostToFollowUp, interval?.Lower, interval?.Upper, measured.InputsHash);
    }
}

internal sealed class GetClaimHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetClaim, ClaimResponse>
{
    internal const string Select =
        "select c.id, c.subject, c.status, c.measured, c.drafted_at, c.computed_at, c.published_at, c.ended_at, c.superseded_by, c.withdrawal, c.xmin from impact.claims c";

    public async Task<Result<ClaimResponse>> Handle(GetClaim request, CancellationToken cancellationToken) =>
        await session.Query(Command($"{Select} where c.id = $1", Uuid(request.Id)), Response, cancellationToken) is [var found] ? found : ClaimErrors.NotFound;

    internal static ClaimResponse Response(NpgsqlDataReader row)
    {
        var subject = StoredJson.Read<ClaimSubject>(row.GetString(1));
        return new ClaimResponse
        {
            Id = row.GetGuid(0),
            Indicator = subject.Indicator,
            AboutFrench = subject.About.French,
            AboutEnglish = subject.About.English,
            Scope = GrantScopeContent.Of(subject.Scope),
            From = subject.From,
            Until = subject.Until,
            Status = Wire.Read<ClaimStatus>(row.GetString(2)),
            Measured = row.Text(3) is { } measured ? ClaimMeasurement.Of(StoredJson.Read<Measurement>(measured)) : null,
            DraftedAt = row.GetFieldValue<DateTimeOffset>(4),
            ComputedAt = row.Maybe<DateTimeOffset>(5),
            PublishedAt = row.Maybe<DateTimeOffset>(6),
            EndedAt = row.Maybe<DateTimeOffset>(7),
            SupersededBy = row.Maybe<Guid>(8),
            Withdrawal = row.Text(9) is { } reason ? Wire.Read<ClaimWithdrawalReason>(reason) : null,
            Version = row.Version(10),
        };
    }
}
