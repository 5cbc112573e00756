using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Invitations;

/// <summary>Answers a survey by its link; until the invitation ends, a later answer takes the place of the one before, whole.</summary>
public sealed record AnswerSurvey : ICommand<AnswerSurveyResponse>
{
    [JsonIgnore]
    public string Token { get; init; } = "";

    /// <summary>The choices by question, at least one; a question may be left out.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    public override string ToString() => nameof(AnswerSurvey);
}

/// <summary>The answer was kept.</summary>
/// <param name="AnsweredAt">When.</param>
/// <param name="EndsAt">Until when it can be replaced.</param>
public sealed record AnswerSurveyResponse(DateTimeOffset AnsweredAt, DateTimeOffset EndsAt);

internal sealed class AnswerSurveyValidator : AbstractValidator<AnswerSurvey>
{
    private const int MostAnswers = 20;

    public AnswerSurveyValidator() => RuleFor(command => command.Answers).NotNull()
        .Must(answers => answers is null || answers.Count <= MostAnswers).WithErrorCode("input.too-many").WithState(_ => MostAnswers);
}

internal sealed class AnswerSurveyHandler(ISurveyInvitations invitations, ISurveys surveys, IAudit audit, TimeProvider clock)
    : ICommandHandler<AnswerSurvey, AnswerSurveyResponse>
{
    public async Task<Result<AnswerSurveyResponse>> Handle(AnswerSurvey request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (SurveyLink.HashOf(request.Token) is not { } hash || await invitations.FindByLink(hash, cancellationToken) is not { } invitation)
            return InvitationErrors.NotOpen;

        var version = (await surveys.FindVersion(invitation.SurveyCode, invitation.VersionNumber, cancellationToken)).Demand(SurveyErrors.VersionNotFound);
        if (invitation.Answer(version.Content, request.Answers, now).Error is { } refusal) return refusal;

        invitations.ReplaceAnswers(invitation, request.Answers);
        audit.Touched(invitation.PersonId, nameof(AnswerSurvey), AuditedAccess.Change, "surveyAnswers");
        return new AnswerSurveyResponse(now, invitation.EndsAt);
    }
}
