using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Surveys;

/// <summary>Drafts the next version of a survey, whole; learners are asked by the one in force until it is published.</summary>
public sealed record DraftSurveyVersion : SurveyForm, ICommand<DraftSurveyVersionResponse>
{
    [JsonIgnore]
    public string SurveyCode { get; init; } = "";
}

/// <summary>The drafted version.</summary>
/// <param name="Number">Its number, one more than the newest had.</param>
public sealed record DraftSurveyVersionResponse(int Number);

internal sealed class DraftSurveyVersionValidator : AbstractValidator<DraftSurveyVersion>
{
    public DraftSurveyVersionValidator() => this.CheckForm();
}

internal sealed class DraftSurveyVersionHandler(ISurveys surveys, TimeProvider clock) : ICommandHandler<DraftSurveyVersion, DraftSurveyVersionResponse>
{
    public async Task<Result<DraftSurveyVersionResponse>> Handle(DraftSurveyVersion request, CancellationToken cancellationToken)
    {
        if (await surveys.Find(request.SurveyCode, cancellationToken) is not { } survey) return SurveyErrors.NotFound;

        var latest = await surveys.FindLatest(survey.Code, cancellationToken);
        var draft = SurveyVersion.Draft(survey, request.ToContent(), latest, clock.GetUtcNow());
        if (!draft.Succeeded) return Result<DraftSurveyVersionResponse>.Refused(draft.Errors);

        await surveys.AddVersion(draft.Value, cancellationToken);
        return new DraftSurveyVersionResponse(draft.Value.Number);
    }
}
