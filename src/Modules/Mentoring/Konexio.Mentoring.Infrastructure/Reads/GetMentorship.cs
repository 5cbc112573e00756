using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>One mentorship, and how it does. A mentor's client sees its own alone.</summary>
public sealed record GetMentorship(Guid Id) : IQuery<MentorshipResponse>;

/// <summary>A mentorship.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company when it was proposed, to which its hours belong.</param>
/// <param name="Status">Its state.</param>
/// <param name="ProposedAt">When it was proposed.</param>
public sealed record MentorshipResponse(
    Guid Id, Guid MenteeId, Guid LearnerId, Guid MentorId, Guid CompanyId, MentorshipStatus Status, DateTimeOffset ProposedAt) : IVersioned
{
    /// <summary>The mentee's cohort when it was proposed.</summary>
    public Guid? CohortId { get; init; }

    /// <summary>The matching run that found the pair; absent where a person did.</summary>
    public Guid? MatchingRunId { get; init; }

    /// <summary>The mentorship that was handed over, and that this one continues.</summary>
    public Guid? Continues { get; init; }

    /// <summary>When the mentee's side said yes.</summary>
    public DateTimeOffset? MenteeAcceptedAt { get; init; }

    /// <summary>When the mentor's side said yes.</summary>
    public DateTimeOffset? MentorAcceptedAt { get; init; }

    /// <summary>Since when the two meet.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Since when it is completed, cancelled, declined or invalidated.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Which side declined it.</summary>
    public MentorshipSide? DeclinedBy { get; init; }

    /// <summary>Why it was declined.</summary>
    public DeclineReason? Declination { get; init; }

    /// <summary>The same in words; a mentor's client sees those of its own side alone.</summary>
    public string? DeclineWords { get; init; }

    /// <summary>Who ended it before its time.</summary>
    public MentorshipParty? CancelledBy { get; init; }

    /// <summary>Why; <c>handedOver</c> is nobody's fault.</summary>
    public CancellationReason? Cancellation { get; init; }

    /// <summary>When it began, or a session was last logged.</summary>
    public DateTimeOffset? SilentSince { get; init; }

    /// <summary>How it does, by the days since then; only while it is active.</summary>
    public MentorshipHealth? Health { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(MentorshipResponse);
}

internal sealed class GetMentorshipHandler(MentorshipReader mentorships) : IQueryHandler<GetMentorship, MentorshipResponse>
{
    public async Task<Result<MentorshipResponse>> Handle(GetMentorship request, CancellationToken cancellationToken)
    {
        var select = new Filtered(MentorshipReader.Select).And("m.id = ?", PlatformSql.Uuid(request.Id)).Page("m.id", 1);
        return (await mentorships.Read(select, 1, nameof(GetMentorship), cancellationToken)).Items is [var found] ? found : MentorshipErrors.NotFound;
    }
}
