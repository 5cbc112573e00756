using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Curriculum.Contracts;

namespace Konexio.Certification.Application.Listening;

/// <summary>Keeps which stages a learner has completed, one of which opens the exams.</summary>
internal sealed class WhenStageCompleted(HeardTraining training) : IListenTo<StageCompleted>
{
    public async Task Hear(StageCompleted heard, CancellationToken ct) =>
        (await training.Of(new LearnerId(heard.LearnerId), ct)).HearStageCompleted(heard.TrackCode, heard.StageCode);
}
