//! How well a document meets a condition, in one byte.
//!
//! A byte a document is what makes a search over a million of them fast: a whole knowledge base of
//! grades fits the processor's cache, and the better of two is the greater.

use std::sync::LazyLock;

use super::class::{Class, worth};
use super::field::{Field, FieldSet};

/// How well a document meets a condition; the better the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Grade(u8);

impl Grade {
    /// Not met.
    pub(super) const NONE: Self = Self(0);
    /// Met without a word, as by `status:unrealised`: worth no points.
    pub(super) const MET: Self = Self(1);

    pub(super) fn new(class: Class, field: Field) -> Self {
        Self(SCALE.grades(class).of(field))
    }

    pub(super) fn byte(self) -> u8 {
        self.0
    }

    pub(super) fn of_byte(byte: u8) -> Self {
        Self(byte)
    }

    /// In which field and how the word matches that it is for.
    pub(super) fn by(self) -> Option<(Field, Class)> {
        SCALE.step(self).by
    }
}

/// What each grade stands for.
struct Scale {
    steps: Vec<Step>,
    grades: [Grades; Class::ALL.len()],
}

#[derive(Clone, Copy, Default)]
struct Step {
    points: u32,
    by: Option<(Field, Class)>,
}

/// The grades of one class, by field.
#[derive(Clone, Copy, Default)]
pub(super) struct Grades {
    /// By the number of the field; nothing after the last.
    bytes: [u8; 32],
}

impl Grades {
    /// The grades of a class.
    pub(super) fn of_class(class: Class) -> Self {
        *SCALE.grades(class)
    }

    /// The grade, as a byte, of a word that stands in these fields, of which the heaviest counts.
    #[inline]
    pub(super) fn best(&self, fields: FieldSet) -> u8 {
        self.at(fields.first())
    }

    fn of(&self, field: Field) -> u8 {
        self.at(field as usize)
    }

    #[inline]
    fn at(&self, place: usize) -> u8 {
        self.bytes.get(place & 31).copied().unwrap_or_default()
    }
}

static SCALE: LazyLock<Scale> = LazyLock::new(Scale::new);

impl Scale {
    /// Of equals the heavier field is the greater, then the better class.
    fn new() -> Self {
        let pairs = Class::ALL.into_iter();
        let pairs = pairs.flat_map(|class| Field::ALL.map(|field| (class, field)));
        let mut pairs: Vec<_> = pairs.collect();
        pairs.sort_by_key(|(class, field)| {
            use std::cmp::Reverse;
            (worth(*class, *field), Reverse(*field), Reverse(*class))
        });
        let mut scale = Self {
            steps: vec![Step::default(); 2],
            grades: Default::default(),
        };
        for (class, field) in pairs {
            let byte = u8::try_from(scale.steps.len()).unwrap_or(u8::MAX);
            scale.steps.push(Step {
                points: worth(class, field),
                by: Some((field, class)),
            });
            let grades = scale.grades.get_mut(class as usize);
            let slot = grades.and_then(|grades| grades.bytes.get_mut(field as usize));
            if let Some(slot) = slot {
                *slot = byte;
            }
        }
        // Grades are looked up by any byte.
        scale.steps.resize(256, Step::default());
        scale
    }

    fn grades(&self, class: Class) -> &Grades {
        static NO_GRADES: Grades = Grades { bytes: [0; 32] };
        self.grades.get(class as usize).unwrap_or(&NO_GRADES)
    }

    fn step(&self, grade: Grade) -> Step {
        let step = self.steps.get(usize::from(grade.0)).copied();
        step.unwrap_or_default()
    }
}

/// The points of every grade, by its byte.
pub(super) fn points() -> [u32; 256] {
    let mut points = [0; 256];
    for (slot, step) in points.iter_mut().zip(&SCALE.steps) {
        *slot = step.points;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greater_grade_is_worth_more_points() {
        let points = points();
        let graded = Class::ALL.len() * Field::ALL.len();
        assert!(points[1..2 + graded].is_sorted());
        assert_eq!(points[2 + graded..], vec![0; 254 - graded]);
    }

    #[test]
    fn a_grade_tells_class_and_field() {
        for class in Class::ALL {
            for field in Field::ALL {
                let grade = Grade::new(class, field);
                assert_eq!(grade.by(), Some((field, class)));
                assert_eq!(points()[usize::from(grade.byte())], worth(class, field));
                let fields = FieldSet::of(&[field, Field::Link]);
                assert_eq!(Grades::of_class(class).best(fields), grade.byte());
            }
        }
        assert_eq!(Grades::of_class(Class::Word).best(FieldSet::NONE), 0);
        assert_eq!(Grade::MET.by(), None);
    }
}
