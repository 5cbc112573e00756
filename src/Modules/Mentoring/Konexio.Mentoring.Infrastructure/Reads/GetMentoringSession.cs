using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>One mentoring session, with its note. A mentor's client sees its own alone.</summary>
public sealed record GetMentoringSession(Guid Id) : IQuery<MentoringSessionResponse>;

/// <summary>One meeting of mentor and mentee.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The company for which its minutes count.</param>
/// <param name="Kind">What it was about.</param>
/// <param name="HeldOn">The day in Paris.</param>
/// <param name="Minutes">How long it took.</param>
public sealed record MentoringSessionResponse(Guid Id, Guid MentorshipId, Guid MentorId, Guid CompanyId, MentoringSessionKind Kind, DateOnly HeldOn, int Minutes) : IVersioned
{
    /// <summary>Its state; only <c>confirmed</c> counts.</summary>
    public MentoringSessionStatus Status { get; init; }

    /// <summary>Which side logged it.</summary>
    public MentorshipSide LoggedBy { get; init; }

    public DateTimeOffset LoggedAt { get; init; }

    /// <summary>When the other side or the school last said something about it.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why it counts for nothing.</summary>
    public VoidReason? Voiding { get; init; }

    /// <summary>What both should remember of it.</summary>
    public string? Note { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(MentoringSessionResponse);
}

internal sealed class GetMentoringSessionHandler(MentoringSessionReader sessions) : IQueryHandler<GetMentoringSession, MentoringSessionResponse>
{
    public async Task<Result<MentoringSessionResponse>> Handle(GetMentoringSession request, CancellationToken cancellationToken)
    {
        var select = new Filtered(MentoringSessionReader.Select).And("s.id = ?", PlatformSql.Uuid(request.Id)).Page("s.id", 1);
        return (await sessions.Read(select, 1, nameof(GetMentoringSession), cancellationToken)).Items is [var found] ? found : MentoringSessionErrors.NotFound;
    }
}
