using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Tests.Trainers;

public sealed class TrainerTests
{
    private static readonly TrainerDetails Details = TrainerDetails.Of(null, " marker-5d1 ", "marker-5d1@example.org").Value;

    [Fact]
    public void One_name_is_enough_but_one_is_needed()
    {
        Details.FamilyName.ShouldBe("marker-5d1");
        TrainerDetails.Of(" ", null).Errors.ShouldBe([TrainerErrors.NameRequired]);
    }

    [Fact]
    public void Who_a_trainer_is_stays_out_of_events_and_texts()
    {
        var trainer = Registered();

        trainer.DomainEvents.ShouldBe([new TrainerRegistered(trainer.Id, trainer.PersonId)]);
        $"{Details} {string.Join(' ', trainer.DomainEvents)}".ShouldNotContain("marker-5d1");
    }

    [Fact]
    public void A_trainer_leaves_once()
    {
        var trainer = Registered();

        trainer.Leave(ASchool.Now).Succeeded.ShouldBeTrue();
        trainer.Leave(ASchool.Now.AddDays(1)).Error.ShouldBe(TrainerErrors.HasLeft);
        trainer.LeftAt.ShouldBe(ASchool.Now);
    }

    [Fact]
    public void An_anonymised_trainer_has_no_details_any_more()
    {
        var trainer = Registered();

        trainer.Anonymise(ASchool.Now).Succeeded.ShouldBeTrue();

        trainer.Details.ShouldBeNull();
        trainer.CorrectDetails(Details).Error.ShouldBe(TrainerErrors.Anonymised);
    }

    private static Trainer Registered() => Trainer.Register(ASchool.TheTrainer, new PersonId(ASchool.Id(7)), Details, ASchool.Now);
}
