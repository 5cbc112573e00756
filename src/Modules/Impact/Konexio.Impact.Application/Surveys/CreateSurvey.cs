using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Surveys;

/// <summary>Makes a survey with its first draft; nobody is asked before that is published.</summary>
public sealed record CreateSurvey : SurveyForm, ICommand<CreateSurveyResponse>
{
    /// <summary>Its name: small letters, digits and hyphens, 40 at the most.</summary>
    /// <example>six-months-on</example>
    public string Code { get; init; } = "";

    /// <summary>When learners are asked, at least once.</summary>
    public IReadOnlyList<SurveyWave> Waves { get; init; } = [];
}

/// <summary>The new survey.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Number">The number of its draft, 1.</param>
public sealed record CreateSurveyResponse(string Code, int Number);

internal sealed class CreateSurveyValidator : AbstractValidator<CreateSurvey>
{
    public CreateSurveyValidator()
    {
        RuleFor(command => command.Code).NotEmpty().PlainText(40);
        RuleFor(command => command.Waves).NotEmpty().AtMost(5);
        RuleForEach(command => command.Waves).IsInEnum();
        this.CheckForm();
    }
}

internal sealed class CreateSurveyHandler(ISurveys surveys, TimeProvider clock) : ICommandHandler<CreateSurvey, CreateSurveyResponse>
{
    public async Task<Result<CreateSurveyResponse>> Handle(CreateSurvey request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var survey = Survey.Create(request.Code, request.Waves, now);
        if (!survey.Succeeded) return Result<CreateSurveyResponse>.Refused(survey.Errors);
        if (await surveys.Find(request.Code, cancellationToken) is not null) return SurveyErrors.CodeTaken;

        var draft = SurveyVersion.Draft(survey.Value, request.ToContent(), latest: null, now);
        if (!draft.Succeeded) return Result<CreateSurveyResponse>.Refused(draft.Errors);

        await surveys.Add(survey.Value, cancellationToken);
        await surveys.AddVersion(draft.Value, cancellationToken);
        return new CreateSurveyResponse(survey.Value.Code, draft.Value.Number);
    }
}
