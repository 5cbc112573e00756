using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Surveys;

/// <summary>Puts a survey's draft in force for good: refused while a text lacks one of the languages.</summary>
public sealed record PublishSurveyVersion(string SurveyCode, int Number) : ICommand<PublishSurveyVersionResponse>;

/// <summary>The version by which learners are asked from now on.</summary>
/// <param name="Number">Its number.</param>
/// <param name="PublishedAt">Since when.</param>
public sealed record PublishSurveyVersionResponse(int Number, DateTimeOffset PublishedAt);

internal sealed class PublishSurveyVersionHandler(ISurveys surveys, TimeProvider clock) : ICommandHandler<PublishSurveyVersion, PublishSurveyVersionResponse>
{
    public async Task<Result<PublishSurveyVersionResponse>> Handle(PublishSurveyVersion request, CancellationToken cancellationToken)
    {
        if (await surveys.FindVersion(request.SurveyCode, request.Number, cancellationToken) is not { } version) return SurveyErrors.VersionNotFound;

        var now = clock.GetUtcNow();
        var published = version.Publish(now);
        return published.Succeeded ? new PublishSurveyVersionResponse(version.Number, now) : Result<PublishSurveyVersionResponse>.Refused(published.Errors);
    }
}
