using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Invitations;

public interface ISurveyInvitations
{
    /// <summary>The invitation, locked until the transaction ends.</summary>
    Task<SurveyInvitation?> FindLocked(SurveyInvitationId id, CancellationToken ct);

    /// <summary>The invitation that a link opens, locked until the transaction ends.</summary>
    Task<SurveyInvitation?> FindByLink(byte[] hash, CancellationToken ct);

    /// <summary>One whose mail is due and which no other host works on, locked.</summary>
    Task<SurveyInvitation?> FindMailDue(DateTimeOffset now, CancellationToken ct);

    /// <summary>Those whose mail was taken before this moment and never heard of again, locked.</summary>
    Task<IReadOnlyList<SurveyInvitation>> LostMail(DateTimeOffset takenBefore, int atMost, CancellationToken ct);

    /// <summary>Those that ended without an answer, locked.</summary>
    Task<IReadOnlyList<SurveyInvitation>> Ended(DateTimeOffset now, int atMost, CancellationToken ct);

    /// <summary>Those of a person that can still change.</summary>
    Task<IReadOnlyList<SurveyInvitation>> OpenOf(PersonId person, DateTimeOffset now, CancellationToken ct);

    /// <summary>Consenting learners who are due in a wave that is open on this day, and are not invited to it yet.</summary>
    Task<IReadOnlyList<(SurveyedLearner Learner, DateOnly DueOn)>> Due(string surveyCode, SurveyWave wave, DateTimeOffset now, int atMost, CancellationToken ct);

    /// <summary>Whether the person consents to be surveyed.</summary>
    Task<bool> Consents(PersonId person, DateTimeOffset now, CancellationToken ct);

    Task Add(SurveyInvitation invitation, CancellationToken ct);

    /// <summary>Lets one more link open the invitation; those before still do.</summary>
    void AddLink(SurveyInvitation invitation, SurveyLink link, DateTimeOffset now);

    /// <summary>Keeps these answers in place of those that were given before.</summary>
    void ReplaceAnswers(SurveyInvitation invitation, IReadOnlyDictionary<string, string> answers);
}
